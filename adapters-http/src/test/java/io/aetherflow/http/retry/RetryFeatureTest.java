package io.aetherflow.http.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.http.kit.Routes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryFeatureTest {

    private static final class Resource {

        @GET
        void read() {}

        @POST
        void start() {}

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        void make() {}

        @POST
        @Consumes({MediaType.APPLICATION_JSON, MediaType.MULTIPART_FORM_DATA})
        void upload() {}

        @POST
        @NeverKept
        void token() {}
    }

    @NeverKept
    private static final class Secrets {

        @POST
        void token() {}
    }

    private static List<Object> registered(Class<?> resource, String method) {
        return Routes.registered(new RetryFeature(new MemoryStorage().keptAnswers(), 1), resource, method);
    }

    @Test
    void whatMakesSomethingHonoursAKeyByWhatItReads() {
        assertThat(registered(Resource.class, "start"))
                .singleElement()
                .extracting("body")
                .isEqualTo(KeptAnswerFilter.Body.NONE);
        assertThat(registered(Resource.class, "make"))
                .singleElement()
                .extracting("body")
                .isEqualTo(KeptAnswerFilter.Body.SMALL);
        assertThat(registered(Resource.class, "upload"))
                .singleElement()
                .extracting("body")
                .isEqualTo(KeptAnswerFilter.Body.UPLOAD);
    }

    @Test
    void whatReadsOrTellsASecretDoesNot() {
        assertThat(registered(Resource.class, "read")).isEmpty();
        assertThat(registered(Resource.class, "token")).isEmpty();
        assertThat(registered(Secrets.class, "token")).isEmpty();
        assertThat(RetryFeature.honours(Routes.method(Resource.class, "start"))).isTrue();
        assertThat(RetryFeature.honours(Routes.method(Resource.class, "read"))).isFalse();
    }
}
