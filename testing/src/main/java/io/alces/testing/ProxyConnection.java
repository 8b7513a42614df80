package io.alces.testing;

import java.io.IOException;
import java.util.Optional;

/** The calls that arrive on one connection, one after the other. */
record ProxyConnection(HttpConnection client, Upstream upstream, FaultScript script) {

    void serve() throws IOException {
        for (HttpMessage request = client.read(); request != null; request = client.read()) {
            Exchange exchange = new Exchange(request, client, upstream);
            Optional<Fault> fault = script.next(FaultProxy.operation(request));
            if (fault.isPresent()) {
                fault.get().applyTo(exchange);
            } else {
                exchange.answer(exchange.forward());
            }
        }
    }
}
