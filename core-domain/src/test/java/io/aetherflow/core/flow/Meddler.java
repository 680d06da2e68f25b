package io.aetherflow.core.flow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;

/** Something that happens to a port's calls: what they are answered instead, an outage, or what goes on meanwhile. */
interface Meddler {

    /** Before a call of this method; empty: let it through. */
    Optional<Object> before(String method);

    static <P> P with(Class<P> port, P real, Meddler meddler) {
        Class<?>[] kinds = {port};
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), kinds, (proxy, method, args) -> {
            Optional<Object> instead = meddler.before(method.getName());
            if (instead.isPresent()) {
                return instead.get();
            }
            try {
                return method.invoke(real, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    /** Runs this before each call of one method. */
    static Meddler on(String method, Runnable first) {
        return called -> {
            if (called.equals(method)) {
                first.run();
            }
            return Optional.empty();
        };
    }
}
