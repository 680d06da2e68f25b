package io.aetherflow.http.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DispositionProperties {

    private static final String FILE = "form-data; name=\"file\"; ";

    @Property
    void whateverIsQuotedOrEncodedReadsBack(@ForAll String any) {
        String name = new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("%22", "");
        String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
        assertThat(Disposition.of(FILE + "filename=\"" + quoted + "\"").fileName())
                .isEqualTo(name);
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(Disposition.of(FILE + "filename*=utf-8''" + encoded).fileName())
                .isEqualTo(name);
    }
}
