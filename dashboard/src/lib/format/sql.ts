const TOKENS = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]|,|[^\s(),'"]+/g;
const OPENS = /^(FROM|WHERE|HAVING|LIMIT|UNION|EXCEPT|INTERSECT|WITH)$/i;
const PAIRS: Record<string, RegExp> = { GROUP: /^BY$/i, ORDER: /^BY$/i };
const JOINS = /^(JOIN|CROSS|LEFT|RIGHT|INNER|FULL)$/i;
const SHORT = 72;

interface Block {
  tokens: (string | Block)[];
}

/** A query in lines that can be read; the same tokens in the same order, or the query as it came. */
export function formatSql(sql: string): string {
  const lines: string[] = [];
  write(parse(sql), 0, lines);
  const text = lines.map((line) => line.trimEnd()).join("\n");
  // A comment ends with its line; moving it could swallow the rest.
  return /--|\/\*/.test(sql) || bare(text) !== bare(sql) ? sql : text;
}

function bare(sql: string): string {
  return sql.replaceAll(/\s+/g, "");
}

function parse(sql: string): Block {
  const root: Block = { tokens: [] };
  const open = [root];
  for (const token of sql.match(TOKENS) ?? []) {
    const top = open.at(-1) as Block;
    if (token === "(") {
      const inner: Block = { tokens: [] };
      top.tokens.push(inner);
      open.push(inner);
    } else if (token === ")" && open.length > 1) {
      open.pop();
    } else {
      top.tokens.push(token);
    }
  }
  return root;
}

function flat(block: Block): string {
  let text = "";
  block.tokens.forEach((token, index) => {
    const word = typeof token === "string" ? token : `(${flat(token)})`;
    const before = block.tokens[index - 1];
    text += (index === 0 || word === "," || call(before, token) ? "" : " ") + word;
  });
  return text;
}

/** A function's name stands right before its brackets. */
function call(before: string | Block | undefined, token: string | Block): boolean {
  return typeof token !== "string" && typeof before === "string" && /^[A-Za-z_]\w*$/.test(before) && !/^(AS|IN|AND|OR|NOT|FROM|WHERE|ON|THEN|ELSE|WHEN|BY|OVER|BETWEEN|SELECT|ALL|UNION|JOIN|EXISTS|VALUES|DISTINCT|USING|FILTER)$/i.test(before);
}

function write(block: Block, depth: number, lines: string[]): void {
  const pad = "  ".repeat(depth);
  let line = "";
  let between = false;
  const flush = () => {
    if (line.trim()) {
      lines.push(pad + line);
    }
    line = "";
  };
  block.tokens.forEach((token, index) => {
    const before = block.tokens[index - 1];
    if (typeof token !== "string") {
      const text = `(${flat(token)})`;
      const gap = line && !call(before, token) ? " " : "";
      if (text.length <= SHORT || !/^SELECT$/i.test(String(token.tokens[0]))) {
        line += gap + text;
      } else {
        line += `${gap}(`;
        flush();
        write(token, depth + 1, lines);
        line = ")";
      }
      return;
    }
    if (index > 0 && breaks(block, index)) {
      flush();
    } else if (/^(AND|OR)$/i.test(token) && !between && line.length > SHORT) {
      flush();
      line = " ";
    }
    between = /^BETWEEN$/i.test(token) || (between && !/^AND$/i.test(token));
    line += (token === "," || !line ? "" : " ") + token;
    if (token === "," && line.length > SHORT) {
      flush();
      line = " ";
    }
  });
  flush();
}

function breaks(block: Block, index: number): boolean {
  const token = String(block.tokens[index]);
  const next = block.tokens[index + 1];
  const before = String(block.tokens[index - 1]);
  if (JOINS.test(token)) {
    return !JOINS.test(before);
  }
  if (/^SELECT$/i.test(token)) {
    return true;
  }
  const pair = PAIRS[token.toUpperCase()];
  return OPENS.test(token) || Boolean(pair && typeof next === "string" && pair.test(next));
}
