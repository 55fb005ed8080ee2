-- What somebody does who writes a note, in the folder in which Neovim was started. Tells what came of it as JSON, in the
-- file that the environment names.
local told = {}

local function wait(what, holds)
  if not vim.wait(30000, holds, 20) then error('waited in vain for ' .. what) end
end

local function codes()
  return vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))
end

local function append(line)
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { line })
  vim.cmd('normal! G')
end

local function ask(method, params)
  local answers = assert(vim.lsp.buf_request_sync(0, method, params, 30000))
  for _, answer in pairs(answers) do return answer.result end
end

local function text_of(name)
  local buffer = vim.fn.bufnr(name)
  return buffer == -1 and '' or table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

local function journey()
  vim.cmd('edit interview.md')
  append('- Calls, één keer 👋. [wth:: [[church]]]')
  wait('a diagnostic', function() return vim.tbl_contains(codes(), 'unknown-key') end)
  local found = vim.diagnostic.get(0)[1]
  told.marked = vim.api.nvim_buf_get_text(
    0, found.lnum, found.col, found.end_lnum, found.end_col, {})[1]
  vim.cmd('substitute/wth/with/')
  wait('no diagnostic', function() return #codes() == 0 end)

  local typed = '- Rings. [with:: [[neigh'
  append(typed)
  local place = vim.lsp.util.make_position_params()
  place.position.character = #typed -- behind what was typed, as in insert mode
  local list = ask('textDocument/completion', place)
  told.completed = list.items[1].label
  vim.lsp.util.apply_text_edits({ list.items[1].textEdit }, 0, 'utf-16')
  told.line = vim.api.nvim_get_current_line()
  vim.api.nvim_set_current_line(told.line .. ']')

  vim.fn.search('neighbours', 'bw')
  vim.lsp.buf.definition()
  wait('the definition', function() return vim.fn.expand('%:t') == 'actors.md' end)
  told.defined = vim.api.nvim_get_current_line()

  vim.fn.search('neighbours')
  vim.lsp.buf.rename('people next door')
  wait('the new name', function()
    return text_of('interview.md'):find('people next door', 1, true)
      and text_of('actors.md'):find('people next door', 1, true)
  end)
  vim.cmd('wall')
end

local ok, failure = xpcall(journey, debug.traceback)
if not ok then told.failure = failure end
vim.fn.writefile({ vim.json and vim.json.encode(told) or vim.fn.json_encode(told) }, vim.env.TOLD)
vim.cmd('qall!')
