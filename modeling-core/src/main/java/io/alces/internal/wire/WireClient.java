package io.alces.internal.wire;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Which items go past the SDK in the calls of a client. Its calls have to come from the SDK straight to a {@link
 * WireInterceptor}, and nothing of the application on the way may want to change the items, as what encrypts them does.
 *
 * @param sendsItems whether it sends items that its requests do not have
 * @param receivesItems whether it receives items that its responses do not have
 */
public record WireClient(boolean sendsItems, boolean receivesItems) {
    private static final String SDK = "software.amazon.awssdk.";

    /** Whose interceptors override methods of all kinds, and leave items as they are. */
    private static final List<String> HARMLESS = List.of(SDK, "io.opentelemetry.");

    private static final Set<String> CHANGES_OF_REQUESTS =
            Set.of("modifyRequest", "modifyHttpContent", "modifyAsyncHttpContent");
    private static final Set<String> CHANGES_OF_ANSWERS =
            Set.of("modifyResponse", "modifyHttpResponseContent", "modifyAsyncHttpResponseContent");

    /** Looks at a client and its interceptors. */
    public static WireClient of(SdkClient client) {
        if (!client.getClass().getName().startsWith(SDK)) {
            return new WireClient(false, false);
        }
        List<ExecutionInterceptor> interceptors = interceptors(client);
        boolean isWired = interceptors.stream().anyMatch(WireInterceptor.class::isInstance);
        return new WireClient(
                isWired && interceptors.stream().noneMatch(each -> overrides(each, CHANGES_OF_REQUESTS)),
                isWired && interceptors.stream().noneMatch(each -> overrides(each, CHANGES_OF_ANSWERS)));
    }

    private static List<ExecutionInterceptor> interceptors(SdkClient client) {
        return Optional.ofNullable(client.serviceClientConfiguration())
                .map(SdkServiceClientConfiguration::overrideConfiguration)
                .map(ClientOverrideConfiguration::executionInterceptors)
                .orElse(List.of());
    }

    private static boolean overrides(ExecutionInterceptor interceptor, Set<String> methods) {
        Class<?> type = interceptor.getClass();
        return !(interceptor instanceof WireInterceptor)
                && HARMLESS.stream().noneMatch(type.getName()::startsWith)
                && Arrays.stream(type.getMethods())
                        .filter(method -> methods.contains(method.getName()))
                        .anyMatch(WireClient::isOverride);
    }

    private static boolean isOverride(Method method) {
        return method.getDeclaringClass() != ExecutionInterceptor.class
                && List.of(method.getParameterTypes()).contains(ExecutionAttributes.class);
    }
}
