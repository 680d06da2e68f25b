package io.aetherflow.plugins.sales;

import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.ModelContext;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The facts of the view that was looked at last, so that the models of one run read the dataset once and not seven times.
 * A view is known by identity, and is forgotten with it; a miss costs a pass, nothing else.
 */
final class FactsMemo {

    private final AtomicReference<@Nullable Entry> last = new AtomicReference<>();

    SalesFacts of(DatasetView dataset, ModelContext context) {
        Entry entry = last.get();
        if (entry != null && entry.view.refersTo(dataset)) {
            SalesFacts known = entry.facts.get();
            if (known != null) {
                return known;
            }
        }
        SalesFacts facts = SalesFacts.of(dataset, context.cancellation());
        last.set(new Entry(new WeakReference<>(dataset), new SoftReference<>(facts)));
        return facts;
    }

    private record Entry(WeakReference<DatasetView> view, SoftReference<SalesFacts> facts) {}
}
