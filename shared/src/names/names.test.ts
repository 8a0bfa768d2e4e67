import { describe, expect, it } from 'vitest'
import { departementWithArticle } from './departement-name.ts'
import {
  communeCouncilName,
  departementCouncilName,
  prefectQuality,
  prefectureName,
  regionCouncilName,
} from './institution-name.ts'
import { intercommunalityName } from './intercommunality-name.ts'
import { ofPlace, placeName } from './place-name.ts'

describe('[RF4] names as documents show them', () => {
  it.each([
    ["Rives De L'Escaut", 'Rives de l’Escaut'],
    ["Chemin-Bas D'Avignon - Clos D'Orville", 'Chemin-Bas d’Avignon - Clos d’Orville'],
    ['Les Courtillières - Pont-De-Pierre', 'Les Courtillières - Pont-de-Pierre'],
    ['Saint-Rémy - La Pépinière-De Gaulle', 'Saint-Rémy - La Pépinière-De Gaulle'],
    ['Quartier La Croix De Metz', 'Quartier La Croix de Metz'],
    ['Village - Le Puits La Marlière - Derrière Les Murs', 'Village - Le Puits La Marlière - Derrière Les Murs'],
    ['Moulin A Vent', 'Moulin à Vent'],
    ["L'Etang Des Moines", 'L’Étang des Moines'],
    ["Coeur D'Etoile", 'Cœur d’Étoile'],
    ['Zac Des Deux Villes', 'ZAC des Deux Villes'],
    ["M'Tsangamouji", 'M’Tsangamouji'],
    ['Izards - 3 Cocus - La Vache', 'Izards - 3 Cocus - La Vache'],
  ])('%s → %s', (official, shown) => {
    expect(placeName(official)).toBe(shown)
    expect(placeName(shown)).toBe(shown)
  })

  it.each([
    ["CU d'Arras", 'CU', 'Communauté urbaine d’Arras'],
    ['CA du Saint-Quentinois', 'CA', 'Communauté d’agglomération du Saint-Quentinois'],
    ['CA Amiens Métropole', 'CA', 'Communauté d’agglomération Amiens Métropole'],
    ['CA Lorient Agglomération', 'CA', 'Lorient Agglomération'],
    ['CA Douaisis Agglo', 'CA', 'Douaisis Agglo'],
    ['CA Communauté Paris-Saclay', 'CA', 'Communauté d’agglomération Paris-Saclay'],
    ['CA du Pays de Saint Malo Agglomération', 'CA', 'Communauté d’agglomération du Pays de Saint Malo'],
    ["CA de Blois ''Agglopolys''", 'CA', 'Communauté d’agglomération de Blois «\u00a0Agglopolys\u00a0»'],
    ['CC Ploërmel Communauté', 'CC', 'Ploërmel Communauté'],
    ['CC du Pays de Valois', 'CC', 'Communauté de communes du Pays de Valois'],
    ["CC de l'Agglomération Migennoise", 'CC', 'Communauté de communes de l’Agglomération Migennoise'],
    ['Métropole Européenne de Lille', 'METRO', 'Métropole Européenne de Lille'],
    ['Eurométropole de Strasbourg', 'METRO', 'Eurométropole de Strasbourg'],
    ['Métropole de Lyon', 'MET69', 'Métropole de Lyon'],
    ['Est Ensemble', 'EPT', 'Établissement public territorial Est Ensemble'],
  ])('%s → %s', (official, nature, shown) => expect(intercommunalityName(official, nature)).toBe(shown))
})

describe('[RF5] institutions', () => {
  it.each([
    ['Arras', 'd’Arras'],
    ['Lens', 'de Lens'],
    ['Le Havre', 'du Havre'],
    ['Les Mureaux', 'des Mureaux'],
    ['La Rochelle', 'de La Rochelle'],
    ['L’Haÿ-les-Roses', 'de L’Haÿ-les-Roses'],
    ['Évreux', 'd’Évreux'],
    ['Hénin-Beaumont', 'd’Hénin-Beaumont'],
    ['Haubourdin', 'd’Haubourdin'],
    ['Hem', 'de Hem'],
    ['Yerres', 'd’Yerres'],
    ['Yutz', 'de Yutz'],
  ])('%s → %s', (name, said) => expect(ofPlace(name)).toBe(said))

  it('take the article of their département', () => {
    expect(prefectureName('62')).toBe('Préfecture du Pas-de-Calais')
    expect(prefectQuality('02')).toBe('préfet de l’Aisne')
    expect(departementCouncilName('08')).toBe('Département des Ardennes')
    expect(departementCouncilName('67')).toBe('Collectivité européenne d’Alsace')
    expect(regionCouncilName({ code: '32', name: 'Hauts-de-France' })).toBe('Région Hauts-de-France')
    expect(regionCouncilName({ code: '94', name: 'Corse' })).toBe('Collectivité de Corse')
    expect(communeCouncilName('Le Portel')).toBe('Commune du Portel')
    expect(departementWithArticle('20')).toBeNull()
    expect(departementWithArticle('constructor')).toBeNull()
  })
})
