@NullMarked
package io.alces.request;

import org.jspecify.annotations.NullMarked;
