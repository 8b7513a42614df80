package io.alces.testing;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.logging.log4j.core.config.Configurator;

/** Keeps what DynamoDB Local prints about itself out of the output of the tests. */
final class Quietly {
    /** Held, since the log manager forgets the level of a logger that nobody holds. */
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    private static final String ENGINE = "software.amazon.dynamodb.services.local";

    private Quietly() {}

    /** Starts an engine, without its banner and its loggers; other threads print as always. */
    static synchronized <T> T call(Callable<T> start) {
        PrintStream shown = System.out;
        PrintStream muted = mutedForThisThread(shown);
        System.setOut(muted);
        try {
            return start.call();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not start", e);
        } finally {
            muted.flush();
            System.setOut(shown);
            SQLITE.setLevel(Level.OFF);
            Configurator.setLevel(ENGINE, org.apache.logging.log4j.Level.OFF);
        }
    }

    private static PrintStream mutedForThisThread(PrintStream shown) {
        Thread muted = Thread.currentThread();
        OutputStream filter = new OutputStream() {
            @Override
            public void write(int octet) {
                if (Thread.currentThread() != muted) {
                    shown.write(octet);
                }
            }

            @Override
            public void write(byte[] octets, int offset, int length) {
                if (Thread.currentThread() != muted) {
                    shown.write(octets, offset, length);
                }
            }
        };
        return new PrintStream(filter, true, Charset.defaultCharset());
    }
}
