package io.aetherflow.aws.sqs;

import io.aetherflow.core.job.JobQueue;
import io.aetherflow.kit.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A store whose queue is elsewhere. */
final class RelayedStorage {

    private RelayedStorage() {}

    static Storage of(Storage store, JobQueue queue) {
        Class<?>[] kinds = {Storage.class};
        return (Storage) Proxy.newProxyInstance(RelayedStorage.class.getClassLoader(), kinds, (proxy, method, args) -> {
            if (method.getName().equals("queue")) {
                return queue;
            }
            if (method.getName().equals("close")) {
                queue.close();
            }
            try {
                return method.invoke(store, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
