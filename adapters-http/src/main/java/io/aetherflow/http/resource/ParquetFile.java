package io.aetherflow.http.resource;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.flow.DatasetExports;
import io.aetherflow.http.auth.CallerPrincipal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;

/** A dataset's rows as one Parquet file. */
record ParquetFile(Datasets datasets, DatasetExports exports) {

    static final String TYPE = "application/vnd.apache.parquet";

    private static final String NONE =
            "There is no Parquet file of this dataset: one is kept with each load; once the dataset has loaded, ask again.";

    Response of(CallerPrincipal me, UUID id) {
        Dataset dataset = DatasetAt.whole(datasets, me, id);
        Long size = Outcome.found(exports.parquetSize(dataset), NONE).orElseThrow();
        InputStream bytes = Outcome.found(exports.parquet(dataset), NONE).orElseThrow();
        return Response.ok(bytes, TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, size)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".parquet\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
