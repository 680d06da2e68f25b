/** The sales department: its schema, its models, its dashboard, its sample data. */
@NullMarked
package io.aetherflow.plugins.sales;

import org.jspecify.annotations.NullMarked;
