package io.aetherflow.files;

/** First bytes, as Latin-1, of files that are known but not read. */
enum Signature {
    GZIP("is compressed with gzip", true, "\u001F\u008B"),
    BZIP2("is a compressed archive (bzip2)", true, "BZh", "1AY&SY"),
    SEVEN_ZIP("is a compressed archive (7z)", true, "7z\u00BC\u00AF'\u001C"),
    XZ("is a compressed archive (xz)", true, "\u00FD7zXZ\u0000"),
    ZSTANDARD("is a compressed archive (zstd)", true, "(\u00B5/\u00FD"),
    LZ4("is a compressed archive (lz4)", true, "\u0004\"M\u0018"),
    RAR("is a compressed archive (RAR)", true, "Rar!\u001A"),
    PARQUET("is a Parquet file that can't be read here", false, "PAR1"),
    ARROW("is an Arrow file, which can't be read", false, "ARROW1\u0000"),
    AVRO("is an Avro file, which can't be read", false, "Obj\u0001"),
    SQLITE("is binary: an SQLite database", false, "SQLite format 3\u0000"),
    PDF("is a PDF document, which holds no table that can be read", false, "%PDF-"),
    RTF("is a rich text document (RTF), not a table", false, "{\\rtf"),
    PNG("is a picture, not a table", false, "\u0089PNG\r\n"),
    JPEG("is a picture, not a table", false, "\u00FF\u00D8\u00FF");

    private final String words;
    private final boolean archive;
    private final String beginning;
    private final String further;

    Signature(String words, boolean archive, String beginning) {
        this(words, archive, beginning, "");
    }

    Signature(String words, boolean archive, String beginning, String further) {
        this.words = words;
        this.archive = archive;
        this.beginning = beginning;
        this.further = further;
    }

    boolean begins(FileHead head) {
        return head.begins(beginning) && head.mentions(further);
    }

    /** Continues "The file orders.csv …". */
    String words() {
        return words;
    }

    boolean archive() {
        return archive;
    }
}
