package io.aetherflow.app.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aetherflow.core.dataset.FileSource;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Files that were made to hurt; the long ones are made as they are read. */
final class HostileFiles {

    private static final String TABLE = "order_id,sold_on,product,quantity,unit_price,amount\n";
    private static final String ROW = "A-1,2024-01-31,Kettle,2,10.00,20.00\n";
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
    private static final int GIGABYTES = 3 << 10;

    private HostileFiles() {}

    static FileSource unclosedQuote() {
        return file("unclosed.csv", (TABLE + ROW.repeat(5) + "A-2,2024-01-31,\"Kettle,2\n" + ROW.repeat(300_000)));
    }

    static FileSource longLine() {
        int mebibytes = 100;
        byte[] begin = (TABLE + ROW + "A-2,2024-01-31,").getBytes(UTF_8);
        byte[] letters = "x".repeat(1 << 20).getBytes(UTF_8);
        return new FileSource(
                "line.csv",
                begin.length + ((long) mebibytes << 20),
                () -> Bomb.joined(Bomb.stream(begin), Bomb.repeated(letters, mebibytes)));
    }

    static FileSource endlessHeader() {
        return file("torn.csv", "x".repeat(1_000_000) + ",b\n1,2\n");
    }

    static FileSource millionColumns() {
        StringBuilder header = new StringBuilder();
        IntStream.range(0, 1_000_000).forEach(i -> header.append('c').append(i).append(','));
        return file("wide.csv", header + "last\n");
    }

    static FileSource gzipBomb() {
        Bomb bomb = Bomb.of(TABLE.getBytes(UTF_8), '\0', GIGABYTES);
        return new FileSource(
                "bomb.csv.gz",
                GZIP_HEADER.length + bomb.packedSize(),
                () -> Bomb.joined(Bomb.stream(GZIP_HEADER), bomb.open()));
    }

    static FileSource gzipInGzip() {
        byte[] bytes = Sound.gzip(new byte[1 << 20]);
        for (int i = 0; i < 20; i++) {
            bytes = Sound.gzip(bytes);
        }
        return file("nested.csv.gz", bytes);
    }

    static FileSource lfsPointer() {
        return file(
                "pointer.csv",
                "version https://git-lfs.github.com/spec/v1\noid sha256:" + "4d7a".repeat(16) + "\nsize 12345\n");
    }

    static FileSource webPage() {
        return file("page.csv", "<!DOCTYPE html>\n<html><body><table><tr><td>order_id</td></tr></table></body></html>");
    }

    static FileSource truncatedWorkbook() {
        byte[] whole = Workbooks.packed(Workbooks.parts(List.of(
                List.of("order_id", "sold_on", "product", "amount"), List.of("A-1", "2024-01-31", "Kettle", "20"))));
        return file("orders.xlsx", Arrays.copyOf(whole, whole.length * 2 / 3));
    }

    /** A workbook with a sheet of gigabytes. */
    static FileSource workbookBomb() {
        return workbook("bomb.xlsx", GIGABYTES << 20);
    }

    /** The same, but its directory speaks of kilobytes. */
    static FileSource lyingWorkbookBomb() {
        return workbook("liar.xlsx", 1 << 12);
    }

    private static FileSource workbook(String name, int declared) {
        Bomb sheet = Bomb.of(
                "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>".getBytes(UTF_8), 'x', GIGABYTES);
        List<byte[]> local = new ArrayList<>();
        List<byte[]> directory = new ArrayList<>();
        long[] at = {0};
        Workbooks.surroundings().forEach((part, bytes) -> {
            byte[] packed = Bomb.packed(bytes);
            byte[] whole = Arrays.copyOf(packed, packed.length + 2);
            whole[packed.length] = 3;
            var entry = new Entry(part, crc(bytes), whole.length, bytes.length, at[0]);
            local.add(entry.local());
            local.add(whole);
            directory.add(entry.central());
            at[0] += entry.local().length + whole.length;
        });
        var entry = new Entry(Workbooks.SHEET, 0, (int) sheet.packedSize(), declared, at[0]);
        directory.add(entry.central());
        byte[] before = joined(local, entry.local());
        byte[] after = directory(directory, before.length + sheet.packedSize());
        return new FileSource(
                name,
                before.length + sheet.packedSize() + after.length,
                () -> Bomb.joined(Bomb.stream(before), sheet.open(), Bomb.stream(after)));
    }

    private static int crc(byte[] bytes) {
        var crc = new java.util.zip.CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static byte[] directory(List<byte[]> entries, long at) {
        byte[] all = joined(entries, new byte[0]);
        byte[] end = ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(all.length)
                .putInt((int) at)
                .array();
        return joined(List.of(all), end);
    }

    private static byte[] joined(List<byte[]> parts, byte[] last) {
        var out = new java.io.ByteArrayOutputStream();
        parts.forEach(out::writeBytes);
        out.writeBytes(last);
        return out.toByteArray();
    }

    /** A part of an archive as its two headers tell it. */
    private record Entry(String name, int crc, int packed, int size, long at) {

        byte[] local() {
            byte[] text = name.getBytes(UTF_8);
            return common(ByteBuffer.allocate(30 + text.length), 0x04034b50)
                    .put(text)
                    .array();
        }

        byte[] central() {
            byte[] text = name.getBytes(UTF_8);
            return common(ByteBuffer.allocate(46 + text.length), 0x02014b50)
                    .position(42)
                    .putInt((int) at)
                    .put(text)
                    .array();
        }

        private ByteBuffer common(ByteBuffer header, int signature) {
            header.order(ByteOrder.LITTLE_ENDIAN).putInt(signature);
            if (signature == 0x02014b50) {
                header.putShort((short) 20);
            }
            return header.putShort((short) 20)
                    .putShort((short) 0)
                    .putShort((short) 8)
                    .putInt(0)
                    .putInt(crc)
                    .putInt(packed)
                    .putInt(size)
                    .putShort((short) name.getBytes(UTF_8).length)
                    .putShort((short) 0);
        }
    }

    private static FileSource file(String name, String text) {
        return file(name, text.getBytes(UTF_8));
    }

    private static FileSource file(String name, byte[] bytes) {
        Supplier<InputStream> open = () -> Bomb.stream(bytes);
        return new FileSource(name, bytes.length, open);
    }

    /** @param words that its refusal has, and no other's */
    record Hostile(FileSource file, String words) {}

    static List<Hostile> all() {
        return List.of(
                new Hostile(
                        unclosedQuote(),
                        "Line 7 of unclosed.csv opens a quote, and the record does not end within 100 lines."),
                new Hostile(longLine(), "Line 3 of line.csv is longer than 1,048,576 characters."),
                new Hostile(millionColumns(), "Line 1 of wide.csv has more than 1,000 columns."),
                new Hostile(endlessHeader(), "xxx…', 'b')."),
                new Hostile(gzipBomb(), "The file bomb.csv.gz unpacks to more than 100 times its compressed size"),
                new Hostile(gzipInGzip(), "The file nested.csv.gz is compressed with gzip twice."),
                new Hostile(lfsPointer(), "The file pointer.csv is a Git LFS pointer, not the file it stands for."),
                new Hostile(webPage(), "The file page.csv is a web page (HTML), whatever its name says."),
                new Hostile(truncatedWorkbook(), "The file orders.xlsx is a truncated Excel workbook: its end, "),
                new Hostile(workbookBomb(), "The file bomb.xlsx is a workbook that unpacks to 1,0"),
                new Hostile(lyingWorkbookBomb(), "unpacks to more than the 4,096 bytes that it declares"));
    }
}
