/** Hostile requests for every route of the OpenAPI document: whatever comes, the answer is in order and tells no internals. */
@NullMarked
package io.aetherflow.app.apifuzz;

import org.jspecify.annotations.NullMarked;
