package io.aetherflow.files.kit;

import static io.aetherflow.files.kit.MalformedFiles.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of other kinds, whole or spoiled, under a table's name. */
final class Foreign {

    private Foreign() {}

    static byte[] html(Table table, Random random) {
        String cells = table.text().replace(",", "</td><td>").replace("\n", "</td></tr>\n<tr><td>");
        String page = "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><table><tr><td>" + cells;
        return utf8(" ".repeat(random.nextInt(3)) + page + "</td></tr></table></body></html>");
    }

    static byte[] lfs(Table table, Random random) {
        return utf8("version https://git-lfs.github.com/spec/v1\noid sha256:" + Long.toHexString(random.nextLong())
                + "\nsize " + table.bytes().length + "\n");
    }

    static byte[] json(Table table, Random random) {
        StringBuilder json = new StringBuilder("[");
        for (String line : table.lines(",")) {
            json.append("{\"line\": \"").append(line.replace("\"", "\\\"")).append("\"},\n");
        }
        return Bytes.cut(utf8(json.append("]").toString()), random);
    }

    static byte[] xml(Table table, Random random) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<rows>\n");
        for (String line : table.lines("</b><b>")) {
            xml.append("<row><b>").append(line).append("</b></row>\n");
        }
        byte[] whole = utf8(xml.append("</rows>").toString());
        return random.nextBoolean() ? Bytes.cut(whole, random) : Bytes.flipped(whole, 3, random);
    }

    static byte[] pdf(Table table, Random random) {
        return Bytes.joined(utf8("%PDF-1.7\n"), Bytes.joined(Bytes.random(random), table.bytes()));
    }

    static byte[] zip(Table table, Random random) {
        return random.nextBoolean() ? zip("sales.csv", table) : Bytes.cut(zip("sales.csv", table), random);
    }

    static byte[] workbook(Table table, Random random) {
        byte[] whole = zip("xl/workbook.xml", table);
        return random.nextBoolean() ? Bytes.cut(whole, random) : Bytes.flipped(whole, random.nextInt(4), random);
    }

    private static byte[] zip(String entry, Table table) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            ZipEntry first = new ZipEntry(entry);
            first.setTime(0);
            zip.putNextEntry(first);
            zip.write(table.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] oldWorkbook(Table table, Random random) {
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        return Bytes.joined(magic, Bytes.joined(Bytes.random(random), table.bytes()));
    }

    static byte[] parquet(Table table, Random random) {
        return Bytes.joined(utf8("PAR1"), Bytes.joined(Bytes.random(random), utf8("PAR1")));
    }
}
