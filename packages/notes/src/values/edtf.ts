/**
 * A date of EDTF (ISO 8601-2:2019), level 0 and what of level 1 a study of texts needs: a year with unspecified digits,
 * a month or season, a day, and a mark for uncertain (`?`), approximate (`~`) or both (`%`).
 */
const date =
  /^-?\d{2}(?:\d{2}|\dX|XX)(?:-(?:0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?)?[?~%]?$/;

const thirtyDays = new Set(['04', '06', '09', '11']);

function isDate(text: string): boolean {
  if (!date.test(text)) return false;
  const [year = '', month = '', day = ''] = text
    .replace(/[?~%]$/, '')
    .split('-')
    .slice(-3);
  if (day === '' || day === 'XX' || month === 'XX') return true;
  if (/^2[1-4]$/.test(month)) return false;
  if (month === '02') return Number(day) <= (isLeapYear(year) ? 29 : 28);
  return Number(day) <= (thirtyDays.has(month) ? 30 : 31);
}

function isLeapYear(year: string): boolean {
  if (year.includes('X')) return true;
  const number = Number(year);
  return (number % 4 === 0 && number % 100 !== 0) || number % 400 === 0;
}

/**
 * Whether a text is an EDTF date, or an interval of two; `..` leaves an end open, nothing leaves it unknown.
 *
 * @example isEdtf('2015/..') // true
 */
export function isEdtf(text: string): boolean {
  const [from = '', to, ...more] = text.split('/');
  if (to === undefined) return isDate(from);
  if (more.length > 0) return false;
  const isEnd = (end: string) => end === '' || end === '..' || isDate(end);
  if (!isEnd(from) || !isEnd(to) || (!isDate(from) && !isDate(to))) return false;
  return !isDate(from) || !isDate(to) || startOf(from) <= startOf(to);
}

/** Sorts as dates do; unspecified digits count as the first they can be. */
function startOf(text: string): string {
  return text.replace(/[?~%]$/, '').replaceAll('X', '0');
}
