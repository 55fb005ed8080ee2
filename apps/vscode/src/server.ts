// The language server, as a program beside the editor: it talks over its standard input and output.
import '@samenspel/language-server/node';
