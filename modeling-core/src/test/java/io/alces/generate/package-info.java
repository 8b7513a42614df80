@NullMarked
package io.alces.generate;

import org.jspecify.annotations.NullMarked;
