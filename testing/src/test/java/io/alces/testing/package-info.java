@NullMarked
package io.alces.testing;

import org.jspecify.annotations.NullMarked;
