/** What the API is sent: bodies, query parameters, form fields. */
@NullMarked
package io.aetherflow.http.form;

import org.jspecify.annotations.NullMarked;
