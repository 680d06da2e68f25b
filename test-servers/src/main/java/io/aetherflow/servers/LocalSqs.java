package io.aetherflow.servers;

import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.http.scaladsl.Http;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.SQSRestServerBuilder$;
import org.elasticmq.util.NowProvider;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.concurrent.Await;
import scala.concurrent.Future;
import scala.concurrent.duration.FiniteDuration;

/**
 * SQS on a port of this machine (ElasticMQ). {@link #stop} takes it down as an outage does: nobody answers, the queues and their
 * messages remain, and visibility timeouts run on; {@link #resume} brings it back on the same port. Any credentials are accepted.
 */
public final class LocalSqs implements AutoCloseable {

    public static final String REGION = "elasticmq";

    private static final String SETTINGS = """
            pekko.daemonic = on
            pekko.loggers = ["org.apache.pekko.event.slf4j.Slf4jLogger"]
            pekko.logging-filter = "org.apache.pekko.event.slf4j.Slf4jLoggingFilter"
            pekko.loglevel = WARNING
            pekko.stdout-loglevel = OFF
            """;

    /** How long a call that is being answered may go on after {@link #stop}; a long poll would take its 20 seconds. */
    private static final FiniteDuration GRACE = FiniteDuration.create(50, TimeUnit.MILLISECONDS);

    private static final FiniteDuration PATIENCE = FiniteDuration.create(30, TimeUnit.SECONDS);

    private final int port;
    private final ActorSystem system;
    private final ActorRef queues;
    private Http.@Nullable ServerBinding server;

    private LocalSqs(int port) {
        this.port = port;
        this.system = ActorSystem.create(
                "sqs",
                ConfigFactory.parseString(SETTINGS).withFallback(ConfigFactory.load(LocalSqs.class.getClassLoader())));
        this.queues = system.actorOf(Props.create(
                QueueManagerActor.class,
                () -> new QueueManagerActor(new NowProvider(), StrictSQSLimits$.MODULE$, Option.empty())));
    }

    public static LocalSqs start() {
        return start(Ports.free());
    }

    public static LocalSqs start(int port) {
        LocalSqs sqs = new LocalSqs(port);
        try {
            sqs.resume();
            return sqs;
        } catch (RuntimeException e) {
            sqs.close();
            throw e;
        }
    }

    public URI endpoint() {
        return URI.create("http://" + Ports.HOST + ":" + port);
    }

    /** Connections are cut and new ones refused until {@link #resume}. */
    public synchronized void stop() {
        if (server != null) {
            await(server.terminate(GRACE), "stop");
            server = null;
        }
    }

    public synchronized void resume() {
        if (server == null) {
            server = await(
                    SQSRestServerBuilder$.MODULE$
                            .withActorSystem(system)
                            .withQueueManagerActor(queues)
                            .withInterface(Ports.HOST)
                            .withPort(port)
                            .withServerAddress(new NodeAddress("http", Ports.HOST, port, ""))
                            .withAWSRegion(REGION)
                            .start()
                            .startFuture(),
                    "start");
        }
    }

    @Override
    public void close() {
        stop();
        await(system.terminate(), "end");
    }

    private <T> T await(Future<T> future, String what) {
        try {
            return Await.result(future, PATIENCE);
        } catch (Exception e) {
            throw new IllegalStateException("The local SQS on port " + port + " did not " + what + ".", e);
        }
    }
}
