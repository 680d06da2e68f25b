package io.aetherflow.http.retry;

import io.aetherflow.core.request.KeptAnswers;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Has every POST honour an Idempotency-Key, but for those that are {@link NeverKept}. */
public final class RetryFeature implements DynamicFeature {

    private final KeptAnswers answers;
    private final long mostBytes;

    /** @param mostBytes of a body that is taken in again though its answer is known */
    public RetryFeature(KeptAnswers answers, long mostBytes) {
        this.answers = answers;
        this.mostBytes = mostBytes;
    }

    @Override
    public void configure(ResourceInfo route, FeatureContext context) {
        Method method = route.getResourceMethod();
        if (honours(method)) {
            context.register(new KeptAnswerFilter(answers, body(method), mostBytes));
        }
    }

    public static boolean honours(Method method) {
        return method.isAnnotationPresent(POST.class)
                && !method.isAnnotationPresent(NeverKept.class)
                && !method.getDeclaringClass().isAnnotationPresent(NeverKept.class);
    }

    private static KeptAnswerFilter.Body body(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        if (consumes == null) {
            return KeptAnswerFilter.Body.NONE;
        }
        return Arrays.asList(consumes.value()).contains(MediaType.MULTIPART_FORM_DATA)
                ? KeptAnswerFilter.Body.UPLOAD
                : KeptAnswerFilter.Body.SMALL;
    }
}
