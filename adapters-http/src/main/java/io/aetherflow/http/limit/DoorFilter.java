package io.aetherflow.http.limit;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.flow.LoginThrottle;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets an address through a door so often as {@link Throttled} says, before the body is read. */
@Priority(Priorities.AUTHENTICATION)
public final class DoorFilter implements ContainerRequestFilter {

    private final LoginThrottle throttle;
    private final ClientAddress addresses;

    @Context
    private @Nullable ResourceInfo resource;

    @Context
    private @Nullable HttpServletRequest servletRequest;

    public DoorFilter(LimitPorts ports) {
        this.throttle = ports.logins();
        this.addresses = new ClientAddress(ports.proxies());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method route = Objects.requireNonNull(resource).getResourceMethod();
        Throttled door = route == null ? null : route.getAnnotation(Throttled.class);
        if (door != null) {
            String address = addresses.of(Objects.requireNonNull(servletRequest));
            throttle.knock(door.value(), address).ifPresent(refusal -> {
                throw new AetherException(refusal);
            });
        }
    }
}
