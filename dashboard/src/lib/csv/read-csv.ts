/** Reads CSV as it comes in, in pieces of any size: RFC 4180, with any line break. */
export class CsvReader {
  private record: string[] = [];
  private cell = "";
  private quoted = false;
  private wasQuote = false;
  private wasReturn = false;
  private begun = false;

  /** The records that are complete with this piece. */
  push(piece: string): string[][] {
    const records: string[][] = [];
    for (const char of piece) {
      this.take(char, records);
    }
    return records;
  }

  /** The last record, where the file ends without a line break. */
  end(): string[][] {
    return this.begun ? [this.finish()] : [];
  }

  private take(char: string, records: string[][]): void {
    if (this.quoted && !this.wasQuote) {
      if (char === '"') {
        this.wasQuote = true;
      } else {
        this.cell += char;
      }
      return;
    }
    if (char === "\n" && this.wasReturn) {
      this.wasReturn = false;
      return;
    }
    this.wasReturn = char === "\r";
    if (char === "\r" || char === "\n") {
      records.push(this.finish());
      return;
    }
    this.begun = true;
    if (char === '"' && (this.wasQuote || this.cell === "")) {
      this.cell += this.wasQuote ? '"' : "";
      this.quoted = true;
      this.wasQuote = false;
    } else if (char === ",") {
      this.endCell();
    } else {
      this.quoted = false;
      this.wasQuote = false;
      this.cell += char;
    }
  }

  private endCell(): void {
    this.record.push(this.cell);
    this.cell = "";
    this.quoted = false;
    this.wasQuote = false;
  }

  private finish(): string[] {
    this.endCell();
    const { record } = this;
    this.record = [];
    this.begun = false;
    return record;
  }
}
