"""From sentences to claims: structure, quantities, entities, attribution, polarity, modality, worth, frames."""
