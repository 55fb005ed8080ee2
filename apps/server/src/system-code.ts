export { systemCode } from '@samenspel/notes/node';
