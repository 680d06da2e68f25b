import { expect, it } from "vitest";
import { countRejects } from "./count-rejects";

function stream(text: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) {
        controller.close();
        return;
      }
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}

const CSV =
  "line,Größe,reject_line,column,value,rule,message,hint\r\n" +
  '7,"1,5",8,size,,required,"The row has no size.","Fill it in, or leave the row out."\r\n' +
  "8,x,9,size,x,type,'x' is no number.,Correct it.\r\n" +
  "9,y,10,size,y,type,'y' is no number.,Correct it.\r\n";

it("finds the file's own header and counts the rules, however the bytes are cut", async () => {
  for (const size of [1, 5, 4096]) {
    expect(await countRejects(stream(CSV, size))).toEqual({
      header: ["line", "Größe"],
      lineName: "reject_line",
      rules: [
        { rule: "type", count: 2 },
        { rule: "required", count: 1 },
      ],
      total: 3,
      whole: true,
    });
  }
});

it("has nothing to say of a version without rejects", async () => {
  expect(await countRejects(stream("line,column,value,rule,message,hint\r\n", 10))).toMatchObject({ header: [], total: 0, rules: [] });
});
