/** What people do through the API, told to the audit trail. */
@NullMarked
package io.aetherflow.http.audit;

import org.jspecify.annotations.NullMarked;
