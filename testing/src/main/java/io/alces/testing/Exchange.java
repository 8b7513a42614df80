package io.alces.testing;

import java.io.IOException;

/** One call on its way through the proxy: what was asked, the way to the engine, and the way back. */
record Exchange(HttpMessage request, HttpConnection client, Upstream upstream) {

    HttpMessage forward() throws IOException {
        return upstream.send(request);
    }

    HttpMessage forward(HttpMessage changed) throws IOException {
        return upstream.send(changed);
    }

    void answer(HttpMessage answer) throws IOException {
        client.write(answer);
    }
}
