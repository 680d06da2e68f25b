package io.aetherflow.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** Mail servers of this machine, on ports that are free. */
final class PostOffice {

    private static final long PATIENCE_MILLIS = 60_000;

    private PostOffice() {}

    static GreenMail speaking(String protocol) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol).dynamicPort();
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        return new GreenMail(setup);
    }
}
