/** Letters to people: {@code SmtpMailer}, and {@code MailFolder} for those without a server. */
@NullMarked
package io.aetherflow.mail;

import org.jspecify.annotations.NullMarked;
