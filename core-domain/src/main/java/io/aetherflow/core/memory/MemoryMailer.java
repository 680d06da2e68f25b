package io.aetherflow.core.memory;

import io.aetherflow.core.identity.Mail;
import io.aetherflow.core.identity.Mailer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Letters in a list: delivered to nobody. */
public final class MemoryMailer extends MemoryAdapter implements Mailer {

    private final List<Mail> sent = new CopyOnWriteArrayList<>();

    @Override
    public void send(Mail mail) {
        sent.add(mail);
    }

    /** In the order they were sent. */
    public List<Mail> sent() {
        return List.copyOf(sent);
    }
}
