package io.aetherflow.core.job;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Failure;
import java.util.Optional;

/** Port: reasons why a file failed, remembered, so that telling it again costs no second look at the file. */
public interface Verdicts extends Adapter {

    /**
     * What decides a verdict: the same bytes, mapping and options of a dataset under the same plugin give the same one.
     *
     * @param fingerprint the dataset's id and its upload's fingerprint
     */
    record Key(String fingerprint, String plugin, String pluginVersion) {}

    Optional<Failure> find(Key key);

    /** Keeps a verdict; a second one under the same key replaces the first. */
    void remember(Key key, Failure failure);
}
