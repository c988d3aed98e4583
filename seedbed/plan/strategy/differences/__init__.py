"""What differs between two strategies as they were published or fixed: words, figures, promises."""
