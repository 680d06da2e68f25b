package io.aetherflow.http.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispositionTest {

    private static final String FILE = "form-data; name=\"file\"; ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "filename=\"a \\\"q\\\" b.csv\" | a \"q\" b.csv",
                "filename=\"a %22q%22 b.csv\" | a \"q\" b.csv",
                "filename=\"a; b=c.csv\"; x=y | a; b=c.csv",
                "filename=\"C:\\data\\week\\\\42.csv\" | C:\\data\\week\\42.csv",
                "FileName = plain.csv ; x | plain.csv",
                "filename=\"never ended | never ended",
                "filename=\"first.csv\"; filename=\"second.csv\" | first.csv",
                "filename*=utf-8''%E5%91%A8%20+1.csv | 周 +1.csv",
                "filename=\"x.csv\"; filename*=UTF-8'en'%C3%A9.csv | é.csv",
                "filename*=iso-8859-1''%E9.csv; filename=\"x.csv\" | é.csv",
                "filename=\"x.csv\"; filename*=klingon''%E9.csv | x.csv",
                "filename=\"x.csv\"; filename*=utf-8''%zz.csv | x.csv",
                "filename=\"x.csv\"; filename*=plain.csv | x.csv",
            })
    void readsTheNameAsThePersonKnowsIt(String parameters, String name) {
        assertThat(Disposition.of(FILE + parameters)).isEqualTo(new Disposition("file", name));
    }

    @Test
    void saysNothingWhereNothingIsSaid() {
        assertThat(Disposition.of(null)).isEqualTo(new Disposition(null, null));
        assertThat(Disposition.of("form-data; ;name")).isEqualTo(new Disposition(null, null));
        assertThat(Disposition.of(FILE + "filename*=broken")).isEqualTo(new Disposition("file", null));
    }
}
