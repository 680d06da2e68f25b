package io.aetherflow.http.export;

import io.aetherflow.core.flow.DepartmentSamples.Sample;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** A plugin's sample file as a download. */
public record SampleCsv(Sample sample, int rows) implements StreamingOutput {

    private static final int BUFFER = 1 << 16;

    @Override
    public void write(OutputStream output) throws IOException {
        SafeCsv csv = new SafeCsv(new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), BUFFER));
        sample.write(rows, csv);
        csv.end();
    }
}
