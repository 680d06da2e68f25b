package io.aetherflow.http.kit;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Routes as the router shows them to features, without a server. */
public final class Routes {

    private Routes() {}

    /** The method of a resource, by its name. */
    public static Method method(Class<?> resource, String name) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What a feature registers for a route. */
    public static List<Object> registered(DynamicFeature feature, Class<?> resource, String method) {
        List<Object> registered = new ArrayList<>();
        FeatureContext context = (FeatureContext) Proxy.newProxyInstance(
                Routes.class.getClassLoader(), new Class<?>[] {FeatureContext.class}, (proxy, called, arguments) -> {
                    registered.add(arguments[0]);
                    return proxy;
                });
        feature.configure(
                new ResourceInfo() {
                    @Override
                    public Method getResourceMethod() {
                        return method(resource, method);
                    }

                    @Override
                    public Class<?> getResourceClass() {
                        return resource;
                    }
                },
                context);
        return registered;
    }
}
