package io.aetherflow.http.upload;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.http.request.UnreadBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * Reads a multipart request part by part, from first to last: the file goes straight to where it is kept, never whole into
 * memory or a temporary file. The other fields may stand before it or behind it.
 */
public final class MultipartUpload {

    private static final String FILE = "file";
    private static final int MOST_FIELD_BYTES = 1 << 20;
    private static final int CHUNK = 64 << 10;

    /** What came: the file's name and the text fields by name. */
    public record Received(String fileName, Map<String, String> fields) {}

    /** Takes the file's bytes; false where the rest of the request need not be read. */
    interface FilePart {
        boolean take(InputStream body) throws IOException;
    }

    private final long mostBytes;
    private final Set<String> legalFields;

    /**
     * @param mostBytes of the file
     * @param legalFields the names of the other fields that are taken
     */
    public MultipartUpload(long mostBytes, Set<String> legalFields) {
        this.mostBytes = mostBytes;
        this.legalFields = new TreeSet<>(legalFields);
    }

    long mostBytes() {
        return mostBytes;
    }

    /** Reads the whole request; throws with the reason where it is not what was asked for. */
    public Received read(HttpServletRequest request, OutputStream file) {
        return read(request, body -> {
            copy(body, file);
            return true;
        });
    }

    /** The same, for a file that may be enough before its end. */
    Received read(HttpServletRequest request, FilePart file) {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            throw refused(
                    FailureCode.UNSUPPORTED_MEDIA_TYPE,
                    "Send the file as multipart/form-data, in a part named 'file'.");
        }
        if (request.getContentLengthLong() > mostOfAll()) {
            throw tooLarge();
        }
        try {
            return parts(request, file);
        } catch (FileUploadSizeException e) {
            throw new AetherException(
                    FailureCode.INVALID_REQUEST,
                    "The header of a part is longer than " + Parts.MOST_HEADER_BYTES
                            + " bytes; give the file a shorter name.",
                    e);
        } catch (IOException e) {
            throw new AetherException(
                    FailureCode.INVALID_REQUEST,
                    "The upload broke off or is no well-formed multipart/form-data; nothing was kept. Send it again.",
                    e);
        }
    }

    /** File and fields, and what stands between and behind them. */
    private long mostOfAll() {
        return mostBytes + (long) MOST_FIELD_BYTES * (legalFields.size() + 2);
    }

    private Received parts(HttpServletRequest request, FilePart file) throws IOException {
        InputStream body = new LimitedInput(request.getInputStream(), mostOfAll(), this::tooLarge);
        Parts parts = Parts.of(request, body);
        Map<String, String> fields = new HashMap<>();
        String fileName = null;
        for (Parts.Part part = parts.next(); part != null; part = parts.next()) {
            if (!FILE.equals(part.disposition().field())) {
                add(fields, part);
            } else if (fileName == null) {
                fileName = nameOf(part);
                if (!file.take(part.body())) {
                    UnreadBody.mark(request);
                    return new Received(fileName, Map.copyOf(fields));
                }
            } else {
                throw refused(
                        FailureCode.INVALID_REQUEST, "There are two parts named 'file'; send one file at a time.");
            }
        }
        readToTheEnd(body);
        if (fileName == null) {
            throw refused(FailureCode.INVALID_REQUEST, "The part 'file' is missing: the file to upload.");
        }
        return new Received(fileName, Map.copyOf(fields));
    }

    /** What follows the form means nothing, but a request that was promised longer broke off. */
    private static void readToTheEnd(InputStream rest) throws IOException {
        rest.transferTo(new LimitedOutput(
                OutputStream.nullOutputStream(),
                MOST_FIELD_BYTES,
                () -> refused(
                        FailureCode.INVALID_REQUEST, "More than 1 MiB follows the form's end; send the form alone.")));
    }

    private static String nameOf(Parts.Part part) {
        String name = part.disposition().fileName();
        return name == null || name.isBlank() ? "upload" : name.strip();
    }

    private void add(Map<String, String> fields, Parts.Part part) throws IOException {
        String name = part.disposition().field();
        if (name == null || !legalFields.contains(name)) {
            throw refused(
                    FailureCode.INVALID_REQUEST,
                    "The form has an unknown field; legal are: file, " + String.join(", ", legalFields) + ".");
        }
        if (fields.put(name, text(name, part.body())) != null) {
            throw refused(FailureCode.INVALID_REQUEST, "The form has the field '" + name + "' twice.");
        }
    }

    private static String text(String name, InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        in.transferTo(new LimitedOutput(
                bytes,
                MOST_FIELD_BYTES,
                () -> refused(FailureCode.PAYLOAD_TOO_LARGE, "The field '" + name + "' is larger than 1 MiB.")));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** All of it, within the limit. */
    void copy(InputStream in, OutputStream file) throws IOException {
        OutputStream limited = new LimitedOutput(new KeptOutput(file), mostBytes, this::tooLarge);
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            limited.write(chunk, 0, read);
        }
    }

    private AetherException tooLarge() {
        return new AetherException(Failure.of(
                        FailureCode.PAYLOAD_TOO_LARGE,
                        "The file is larger than this server takes (" + mostBytes + " bytes).",
                        "Compress it with gzip, or split it.")
                .with("max_bytes", mostBytes));
    }

    private static AetherException refused(FailureCode code, String message) {
        return new AetherException(code, message);
    }
}
