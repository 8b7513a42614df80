package io.alces.request;

import java.io.Serial;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** The log of these tests: off, but for the loggers that one of them captures. */
public final class CapturedLog implements SLF4JServiceProvider, AutoCloseable {
    private static volatile @Nullable String captured;
    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    /** Captures the lines of one logger, at every level, until it is closed. */
    static CapturedLog of(String logger) {
        LINES.clear();
        captured = logger;
        return new CapturedLog();
    }

    List<String> lines() {
        return LINES;
    }

    @Override
    public void close() {
        captured = null;
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return CapturingLogger::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // All there is was made with this.
    }

    private static final class CapturingLogger extends LegacyAbstractLogger {
        @Serial
        private static final long serialVersionUID = 1L;

        CapturingLogger(String name) {
            this.name = name;
        }

        @Override
        public boolean isTraceEnabled() {
            return isErrorEnabled();
        }

        @Override
        public boolean isDebugEnabled() {
            return isErrorEnabled();
        }

        @Override
        public boolean isInfoEnabled() {
            return isErrorEnabled();
        }

        @Override
        public boolean isWarnEnabled() {
            return isErrorEnabled();
        }

        @Override
        public boolean isErrorEnabled() {
            return name.equals(captured);
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String message,
                @Nullable Object @Nullable [] arguments,
                @Nullable Throwable failure) {
            LINES.add(level + " " + MessageFormatter.basicArrayFormat(message, arguments));
        }
    }
}
