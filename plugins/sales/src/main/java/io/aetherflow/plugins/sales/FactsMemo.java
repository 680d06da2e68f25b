package io.aetherflow.plugins.sales;

import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.ModelContext;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The facts of the views that were looked at last, so that the models of one run read the dataset once and not seven
 * times, also where a few runs go on side by side. A view is known by identity, and its facts are forgotten with it; a miss
 * costs a pass, nothing else.
 */
final class FactsMemo {

    static final int MOST = 4;

    /** The latest first. */
    private final Deque<Entry> entries = new ArrayDeque<>();

    SalesFacts of(DatasetView dataset, ModelContext context) {
        SalesFacts known = known(dataset);
        if (known != null) {
            return known;
        }
        SalesFacts facts = SalesFacts.of(dataset, context.cancellation());
        keep(new Entry(new WeakReference<>(dataset), new SoftReference<>(facts)));
        return facts;
    }

    private synchronized @Nullable SalesFacts known(DatasetView dataset) {
        for (Entry entry : entries) {
            if (entry.view.refersTo(dataset)) {
                return entry.facts.get();
            }
        }
        return null;
    }

    private synchronized void keep(Entry entry) {
        entries.removeIf(Entry::gone);
        entries.addFirst(entry);
        if (entries.size() > MOST) {
            entries.removeLast();
        }
    }

    private record Entry(WeakReference<DatasetView> view, SoftReference<SalesFacts> facts) {

        boolean gone() {
            return view.refersTo(null) || facts.get() == null;
        }
    }
}
