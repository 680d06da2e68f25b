package io.aetherflow.core.dataset;

import java.util.List;

/**
 * How a file turned out to be written.
 *
 * @param fileType {@code csv}, {@code tsv}, …
 * @param encoding the charset's name
 * @param delimiter between cells; a comma where the format has none
 * @param header the headers as they stand in the file, trimmed, in order
 * @param headerLine the physical line where the header begins
 */
public record FileFacts(String fileType, String encoding, char delimiter, List<String> header, long headerLine) {

    public FileFacts {
        header = List.copyOf(header);
    }
}
