package io.aetherflow.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/**
 * Free ports below those that the system hands to outgoing connections (32768 and up on Linux). A server that is taken down and
 * brought back wants its port again: one of the upper range may meanwhile belong to a client that keeps knocking, which on
 * loopback even connects to itself.
 */
final class Ports {

    static final String HOST = "127.0.0.1";

    private static final int FIRST = 15_000;
    private static final int COUNT = 17_000;
    private static final int ATTEMPTS = 200;
    private static final SecureRandom CHANCE = new SecureRandom();

    private Ports() {}

    static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = FIRST + CHANCE.nextInt(COUNT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "No free port found on " + HOST + " after " + ATTEMPTS + " attempts from " + FIRST + " up.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
