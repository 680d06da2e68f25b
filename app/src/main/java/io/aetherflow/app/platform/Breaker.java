package io.aetherflow.app.platform;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.Admission;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A circuit breaker around an adapter of a service elsewhere: while most calls fail, further ones are refused at once
 * rather than each waiting for its time to run out, and a few are let through now and then to see whether it is back.
 */
final class Breaker implements InvocationHandler {

    private static final Duration OPEN = Duration.ofSeconds(10);
    private static final CircuitBreakerConfig RULES = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(OPEN)
            .automaticTransitionFromOpenToHalfOpenEnabled(false)
            .permittedNumberOfCallsInHalfOpenState(3)
            .recordException(Breaker::outage)
            .build();
    private static final Set<String> ALWAYS =
            Set.of("check", "close", "free", "subscribe", "toString", "hashCode", "equals");

    private final Adapter adapter;
    private final CircuitBreaker breaker;

    private Breaker(Adapter adapter, CircuitBreaker breaker) {
        this.adapter = adapter;
        this.breaker = breaker;
    }

    /** @param name what the refusal calls the service */
    static <P extends Adapter> P around(Class<P> port, P adapter, String name) {
        Breaker handler = new Breaker(adapter, CircuitBreaker.of(name, RULES));
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private static boolean outage(Throwable thrown) {
        return thrown instanceof AetherException failed && failed.code().transientFault();
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (ALWAYS.contains(method.getName())) {
            return call(method, arguments);
        }
        try {
            return breaker.executeCheckedSupplier(() -> call(method, arguments));
        } catch (CallNotPermittedException e) {
            throw new AetherException(
                    Failure.of(
                                    FailureCode.UNAVAILABLE,
                                    "The " + breaker.getName()
                                            + " has not been answering; it is left alone for some seconds.",
                                    "Try again shortly.")
                            .with(Admission.RETRY_AFTER_DETAIL, OPEN.toSeconds()),
                    e);
        }
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(adapter, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
