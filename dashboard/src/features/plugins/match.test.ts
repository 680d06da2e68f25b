import { expect, it } from "vitest";
import { matched, type SchemaColumn } from "./match";

const COLUMN: SchemaColumn = {
  name: "txn_id",
  type: "text",
  description: "Number of the transaction",
  unit: null,
  aliases: ["numéro de pièce", "Beleg-Nr.", "belnr"],
  null_tokens: [],
  required: true,
  min: null,
  max: null,
  pattern: null,
  choices: [],
};

it("finds a column by another name, whatever its accents, case and signs", () => {
  expect(matched(COLUMN, "numero de PIECE")).toEqual(["numéro de pièce"]);
  expect(matched(COLUMN, "beleg nr")).toEqual(["Beleg-Nr."]);
});

it("finds it by its own name and what it holds, without a name to show", () => {
  expect(matched(COLUMN, "txn id")).toEqual([]);
  expect(matched(COLUMN, "transaction")).toEqual([]);
});

it("tells nothing from not found", () => {
  expect(matched(COLUMN, "  ")).toEqual([]);
  expect(matched(COLUMN, "price")).toBeNull();
});
