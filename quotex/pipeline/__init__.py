"""The spaCy pipeline: features, encoder, decoders, links, extents, resolution, records."""
