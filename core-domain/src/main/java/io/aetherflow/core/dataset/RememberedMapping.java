package io.aetherflow.core.dataset;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a department's people confirmed that a header is to be read.
 *
 * @param header as it stood in the file, in order
 * @param mapping every header of it
 * @param dateOrder null where it was left to the cells
 * @param decimal likewise
 */
public record RememberedMapping(
        String schema,
        List<String> header,
        HeaderMapping mapping,
        @Nullable DateOrder dateOrder,
        @Nullable Character decimal,
        Instant at) {

    public RememberedMapping {
        header = List.copyOf(header);
    }
}
