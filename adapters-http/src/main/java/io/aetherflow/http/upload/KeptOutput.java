package io.aetherflow.http.upload;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FullDisk;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Tells a store that can't be written from a client that stopped sending: both are an IOException otherwise. */
final class KeptOutput extends FilterOutputStream {

    KeptOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new AetherException(
                    FullDisk.code(e), "The file could not be stored; nothing was kept. Send it again.", e);
        }
    }
}
