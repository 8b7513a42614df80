package io.alces.benchmarks.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The one DynamoDB in memory of this JVM, behind every client of {@link Clients}. */
final class InMemory {
    private static final String TARGET = "X-Amz-Target";
    private static volatile @Nullable Answers answers;

    private InMemory() {}

    static void answerWith(Answers given) {
        answers = given;
    }

    static Answer answer(SdkHttpRequest request) {
        String target = request.firstMatchingHeader(TARGET).orElseThrow();
        return Objects.requireNonNull(answers, "answers").to(target.substring(target.indexOf('.') + 1));
    }
}
