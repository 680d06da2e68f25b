package io.aetherflow.app.platform;

import io.aetherflow.core.flow.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Events as log lines, their fields in the mapped diagnostic context, where the JSON layout finds them. */
final class Slf4jJournal implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger("io.aetherflow.events");

    @Override
    public void log(String event, Map<String, Object> fields, @Nullable Throwable error) {
        within(fields, () -> {
            if (error == null) {
                LOG.info(event);
            } else {
                LOG.error(event, error);
            }
        });
    }

    @Override
    public void warn(String event, Map<String, Object> fields) {
        within(fields, () -> LOG.warn(event));
    }

    private static void within(Map<String, Object> fields, Runnable line) {
        List<MDC.MDCCloseable> context = new ArrayList<>();
        fields.forEach((name, value) -> context.add(MDC.putCloseable(name, String.valueOf(value))));
        try {
            line.run();
        } finally {
            context.forEach(MDC.MDCCloseable::close);
        }
    }
}
