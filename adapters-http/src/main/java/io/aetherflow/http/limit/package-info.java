/** How often routes may be called: queries by user, doors that are open to everybody by network address. */
@NullMarked
package io.aetherflow.http.limit;

import org.jspecify.annotations.NullMarked;
