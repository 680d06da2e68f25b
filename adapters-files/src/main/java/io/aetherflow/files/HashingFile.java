package io.aetherflow.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A new file that hashes and counts what is written to it. A full or failing disk is the house's own exception. */
final class HashingFile extends OutputStream {

    private final FileChannel channel;
    private final MessageDigest sha256 = Sha256.digest();
    private long count;

    HashingFile(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw StorageFailures.writing(e);
        }
        sha256.update(bytes, from, length);
        count += length;
    }

    /** Puts what was written on the disk itself. Nothing can be written afterwards. */
    void seal() throws IOException {
        channel.force(true);
        channel.close();
    }

    long count() {
        return count;
    }

    /** Once only. */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
