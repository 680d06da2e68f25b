package io.aetherflow.core.spi;

import io.aetherflow.kit.plugin.DepartmentPluginContract;

/** A department's whole contract test. */
class LemonadeContractTest extends DepartmentPluginContract {

    @Override
    protected DepartmentPlugin plugin() {
        return new LemonadePlugin();
    }
}
