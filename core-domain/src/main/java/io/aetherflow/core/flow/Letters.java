package io.aetherflow.core.flow;

import io.aetherflow.core.identity.Invitation;
import io.aetherflow.core.identity.Mail;
import io.aetherflow.core.identity.Mailer;
import io.aetherflow.core.identity.User;

/** What the platform writes to people. A link's token stands behind the #, where neither a server nor its log sees it. */
public final class Letters {

    private final Mailer mailer;
    private final String address;

    /** @param address of the dashboard, as people type it */
    public Letters(Mailer mailer, String address) {
        this.mailer = mailer;
        this.address = address.replaceFirst("/+$", "");
    }

    void passwordReset(User user, String token) {
        send(user.email(), "Set a new password", """
                Somebody, hopefully you, asked for a new password of this account. Set it here within one hour:

                %s

                If it was not you, do nothing: your password stays as it is.
                """, link("/reset-password", token));
    }

    void passwordChanged(User user) {
        send(user.email(), "Your password was changed", """
                The password of your account was changed, and its other sessions were ended.

                If it was not you, set a new one at once and tell an administrator:

                %s
                """, address + "/forgot-password");
    }

    void verification(User user, String token) {
        send(user.email(), "Confirm your e-mail address", """
                An account was registered with this e-mail address. Confirm that it is yours within one day:

                %s

                If it was not you, do nothing: without this nobody can use the account.
                """, link("/verify-email", token));
    }

    void alreadyRegistered(User user) {
        send(user.email(), "You have an account already", """
                Somebody, hopefully you, tried to register with this e-mail address, which has an account. Log in, or set a
                new password, here:

                %s

                If it was not you, do nothing.
                """, address + "/forgot-password");
    }

    void invitation(Invitation invitation, String token) {
        send(invitation.email(), "You are invited", """
                An administrator invites you. Choose a password within seven days, and the account is yours:

                %s
                """, link("/accept-invitation", token));
    }

    private String link(String path, String token) {
        return address + path + "#token=" + token;
    }

    private void send(String to, String subject, String text, String link) {
        mailer.send(new Mail(to, "AetherFlow: " + subject, text.formatted(link)));
    }
}
