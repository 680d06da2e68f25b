/** The dashboard's pages, from the jar that has them. */
@NullMarked
package io.aetherflow.http.pages;

import org.jspecify.annotations.NullMarked;
