package io.aetherflow.aws.s3;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Remembers what went over the line, and can lose answers: the work is done, but who asked for it hears of a failure. */
final class Calls implements ExecutionInterceptor {

    /** One request, as the service got it. */
    record Call(String operation, SdkHttpRequest http) {

        Optional<String> header(String name) {
            return http.firstMatchingHeader(name);
        }
    }

    private final List<Call> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger toLose = new AtomicInteger();
    private volatile String losing = "";
    private volatile int status;

    /** The next answers to this operation, such as {@code PutObject}, say this status whatever became of it. */
    Calls answer(String operation, int status, int times) {
        this.status = status;
        this.toLose.set(times);
        this.losing = operation;
        return this;
    }

    List<Call> of(String operation) {
        return sent.stream().filter(call -> call.operation().equals(operation)).toList();
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        sent.add(new Call(operation(context), context.httpRequest()));
    }

    @Override
    public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        boolean lost = operation(context).equals(losing) && toLose.getAndDecrement() > 0;
        return lost ? context.httpResponse().toBuilder().statusCode(status).build() : context.httpResponse();
    }

    private static String operation(Context.BeforeExecution context) {
        return context.request().getClass().getSimpleName().replace("Request", "");
    }
}
