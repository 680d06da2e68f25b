package io.aetherflow.core.failure;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The answer of a use case that may refuse: a value, or the reason there is none. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Failure reason) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Failure reason) {
        return new Refused<>(reason);
    }

    static <T> Outcome<T> refused(FailureCode code, String message) {
        return new Refused<>(Failure.of(code, message));
    }

    /** The value, or {@code NOT_FOUND} with this message. */
    static <T> Outcome<T> found(Optional<T> value, String otherwise) {
        return value.<Outcome<T>>map(Done::new).orElseGet(() -> refused(FailureCode.NOT_FOUND, otherwise));
    }

    default <U> Outcome<U> map(Function<? super T, ? extends U> change) {
        return flatMap(value -> new Done<>(change.apply(value)));
    }

    default <U> Outcome<U> flatMap(Function<? super T, Outcome<U>> next) {
        if (this instanceof Done<T> done) {
            return next.apply(done.value());
        }
        return new Refused<>(((Refused<T>) this).reason());
    }

    default Outcome<T> mapRefusal(UnaryOperator<Failure> change) {
        return this instanceof Refused<T> refused ? new Refused<>(change.apply(refused.reason())) : this;
    }

    /** The value, or an exception that carries the reason: for edges that turn failures into answers. */
    default T orElseThrow() {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw new AetherException(((Refused<T>) this).reason());
    }

    default Optional<Failure> refusal() {
        return this instanceof Refused<T> refused ? Optional.of(refused.reason()) : Optional.empty();
    }
}
